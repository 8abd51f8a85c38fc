module secondsource

go 1.26.8

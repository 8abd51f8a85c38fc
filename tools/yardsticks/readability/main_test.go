package main

import (
	"testing"

	"secondsource/tools/yardsticks/trial"
)

func TestRead(t *testing.T) {
	trial.Check(t, read, "2026-02-18T08:40:00+01:00")
}

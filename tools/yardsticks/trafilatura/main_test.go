package main

import (
	"testing"

	"secondsource/tools/yardsticks/trial"
)

func TestReaders(t *testing.T) {
	trial.Check(t, reader(true), "2026-02-18")
	trial.Check(t, reader(false), "2026-02-18")
}

"""Prints the turns a CPU-second of a tournament in the library axelrod: arguments are names of its players."""

import sys
import time

import axelrod

TURNS = 200
players = [getattr(axelrod, name)() for name in sys.argv[1:]]


def play(repetitions):
    """CPU-seconds of a tournament: each pair of players, itself included, meets once in a repetition."""
    tournament = axelrod.Tournament(players, turns=TURNS, repetitions=repetitions, seed=2018)
    start = time.process_time()
    tournament.play(progress_bar=False)
    return time.process_time() - start


# As many repetitions as take some seconds.
repetitions = 5
seconds = play(repetitions)
while seconds < 10:
    repetitions *= 4
    seconds = play(repetitions)
pairs = len(players) * (len(players) + 1) // 2
print(round(pairs * repetitions * TURNS / seconds))

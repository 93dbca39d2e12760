package org.servanda.tournaments.cli;

import java.util.concurrent.Callable;

/** A command of the program; returns its exit code. */
interface CliCommand extends Callable<Integer> {}

#!/usr/bin/env Rscript
# Works out the headline of a tournament from its rows, independently of Servanda.
#
# Usage: Rscript analysis.R [FOLDER]
#
# Reads matches.csv.gz and agreements.csv.gz in FOLDER (by default the current one) and prints one
# number a line: what it is, whom it is about, and the number, separated by tabs:
#   durability           where partners choose with weights exp(kappa * gain / spread)
#   survival_years_N     share of agreements in force after N years (Kaplan-Meier), by strategy
#   life                 restricted mean life of agreements in years, by strategy
#   honoured_life        the same to the first serious breach
#   friedman, mean_rank  Friedman's test of durability over partners and scenarios
#   hazard_ratio         of terms, in Cox's model of the first 16 repetitions, by pair (Efron's ties)
# If results.json lies in the folder and the package jsonlite is installed, all are compared with
# it; a difference of more than 1e-6 (of the number, if that is greater than 1) ends the script
# with status 1.
#
# It needs the package survival, which comes with R.

suppressPackageStartupMessages(library(survival))

blocks.most <- 64
detailed <- 16
most.rows <- 150000
least <- 10
quarters <- 4
tolerance <- 1e-6

arguments <- commandArgs(trailingOnly = TRUE)
folder <- if (length(arguments) > 0) arguments[1] else "."

read.rows <- function(file, texts, numbers) {
  path <- file.path(folder, file)
  header <- strsplit(readLines(gz <- gzfile(path), n = 1), ",")[[1]]
  close(gz)
  classes <- rep("NULL", length(header))
  classes[header %in% texts] <- "character"
  classes[header %in% numbers] <- "numeric"
  read.csv(gzfile(path), colClasses = classes, na.strings = "", encoding = "UTF-8",
           check.names = FALSE, comment.char = "")
}

in.order <- function(values) sort(unique(values), method = "radix")

own <- new.env()
own$what <- character(0)
own$whom <- character(0)
own$value <- numeric(0)
add <- function(what, whom, value) {
  own$what <- c(own$what, what)
  own$whom <- c(own$whom, whom)
  own$value <- c(own$value, value)
  cat(sprintf("%s\t%s\t%.9f\n", what, whom, value))
}

matches <- read.rows("matches.csv.gz", c("scenario", "strategy_a", "strategy_b"),
                     c("season", "repetition", "horizon", "durability", "payoff_a", "payoff_b",
                       "counts_for_a", "counts_for_b"))
agreements <- read.rows("agreements.csv.gz",
                        c("scenario", "strategy_a", "strategy_b", "ending", "form", "verification",
                          "precision"),
                        c("season", "repetition", "counts", "life", "honoured_life", "serious",
                          "depth", "sidedness"))

results <- NULL
if (file.exists(file.path(folder, "results.json"))) {
  if (requireNamespace("jsonlite", quietly = TRUE)) {
    results <- jsonlite::fromJSON(file.path(folder, "results.json"))$findings
  } else {
    message("The package jsonlite is not installed: nothing is compared with results.json")
  }
}
kappa <- 2
if (!is.null(results)) {
  kappa <- if (is.null(results$choice$kappa)) Inf else results$choice$kappa
}

# --- Durability ---------------------------------------------------------------------------------

strategies <- in.order(c(matches$strategy_a, matches$strategy_b))
n <- length(strategies)
context.of <- paste(matches$scenario, matches$season)
contexts <- in.order(context.of)
block <- matches$repetition %% blocks.most
blocks <- max(block) + 1
half.of <- if (blocks == 1) rep(0, length(block)) else block %% 2
shares <- if (blocks == 1) c(.5, .5) else c(ceiling(blocks / 2), floor(blocks / 2)) / blocks
whole <- matches$counts_for_a > 0 & matches$counts_for_b > 0
# Exact sums need whole numbers: rows have nine decimals.
billionths <- function(values) round(values * 1e9)

# A sum over matches, by context, seat of the entrant, entrant, partner and half.
sums <- function(by.seat) {
  table <- array(0, c(length(contexts), 2, n, n, 2))
  a <- match(matches$strategy_a, strategies)
  b <- match(matches$strategy_b, strategies)
  for (seat in 1:2) {
    at <- cbind(match(context.of, contexts), seat, if (seat == 1) a else b, if (seat == 1) b else a,
                half.of + 1)
    place <- drop((at - 1) %*% cumprod(c(1, dim(table)[-5]))) + 1
    added <- rowsum(by.seat(seat), place)
    table[as.integer(rownames(added))] <- added
  }
  if (blocks == 1) table[, , , , 2] <- table[, , , , 1]
  table
}
counts <- list(matches$counts_for_a, matches$counts_for_b)
payoffs <- list(billionths(matches$payoff_a), billionths(matches$payoff_b))
count.own <- sums(function(seat) counts[[seat]])
count.other <- sums(function(seat) counts[[3 - seat]])
durability <- sums(function(seat) ifelse(whole, billionths(matches$durability), 0))
gain <- sums(function(seat) ifelse(whole, payoffs[[3 - seat]], 0))
values <- durability / 1e9 / count.own
gains <- gain / 1e9 / count.other

deviation <- function(gains) {
  known <- gains[!is.nan(gains)]
  if (length(known) == 0) NA else sqrt(mean((known - mean(known))^2))
}

weights.of <- function(gains, spread) {
  best <- max(gains)
  if (kappa == 0 || !is.finite(best)) return(rep(1, length(gains)))
  if (is.infinite(kappa)) return(as.numeric(gains == best))
  if (spread > 0) exp(kappa * (gains - best) / spread) else as.numeric(is.finite(gains))
}

total <- numeric(n)
weight <- numeric(n)
for (context in seq_along(contexts)) for (half in 1:2) {
  # A matrix of one strategy is no matrix any more unless its dimensions are kept.
  here <- array(gains[context, , , , half], c(2, n, n))
  spread <- mean(apply(here, c(1, 2), deviation), na.rm = TRUE)
  for (seat in 1:2) for (i in seq_len(n)) {
    value <- values[context, seat, i, , 3 - half]
    met <- !is.nan(value)
    if (any(met)) {
      u <- here[seat, i, ][met]
      u[is.nan(u)] <- -Inf
      w <- weights.of(u, spread)
      share <- shares[3 - half]
      total[i] <- total[i] + share * sum(w * value[met]) / sum(w)
      weight[i] <- weight[i] + share
    }
  }
}
chosen <- total / weight
best.first <- order(-chosen, seq_len(n))
for (i in best.first) add("durability", strategies[i], chosen[i])

# --- Lives --------------------------------------------------------------------------------------

horizon <- max(matches$horizon)
curve <- function(ages, ended) {
  fit <- survfit(Surv(ages, ended) ~ 1)
  summary(fit, times = 0:horizon, extend = TRUE)$surv
}
counted <- agreements$counts > 0
ended <- agreements$ending != "in_force"
breached <- !is.na(agreements$serious)
for (name in strategies[best.first]) {
  # Agreements with itself count at both seats.
  mine <- c(which(counted & agreements$strategy_a == name),
            which(counted & agreements$strategy_b == name))
  if (length(mine) == 0) next
  survival <- curve(agreements$life[mine], ended[mine])
  for (years in c(1, 5, 10, 20)) {
    if (years * quarters <= horizon) {
      add(paste0("survival_years_", years), name, survival[years * quarters + 1])
    }
  }
  add("life", name, sum(survival[seq_len(horizon)]) / quarters)
  honoured <- curve(agreements$honoured_life[mine], breached[mine])
  add("honoured_life", name, sum(honoured[seq_len(horizon)]) / quarters)
}

# --- Friedman -----------------------------------------------------------------------------------

halves <- if (blocks == 1) 1 else 1:2
over.halves <- function(table, seat) {
  rowSums(array(table[, seat, , , halves], c(length(contexts), n, n, length(halves))), dims = 3)
}
means <- (over.halves(durability, 1) / 1e9 + over.halves(durability, 2) / 1e9) /
  (over.halves(count.own, 1) + over.halves(count.own, 2))
contests <- matrix(aperm(means, c(1, 3, 2)), ncol = n)
contests <- contests[!apply(is.nan(contests), 1, any), , drop = FALSE]
if (nrow(contests) >= 2 && n >= 2) {
  add("friedman", "durability", unname(friedman.test(contests)$statistic))
}
if (nrow(contests) > 0) {
  mean.ranks <- rowMeans(apply(-contests, 1, rank))
  for (i in seq_len(n)) add("mean_rank", strategies[i], mean.ranks[i])
}

# --- Terms --------------------------------------------------------------------------------------

hazards <- function() {
  kept <- agreements[counted & agreements$repetition < detailed, ]
  if (nrow(kept) == 0) return(invisible())
  # Sorted as Servanda sorts pairs: by each part in turn.
  places <- order(kept$scenario, kept$strategy_a, kept$strategy_b, method = "radix")
  kept <- kept[places, ]
  pair <- paste(kept$scenario, kept$strategy_a, kept$strategy_b, sep = "\t")
  stratum <- match(pair, unique(pair))
  allowed <- cumsum(tabulate(stratum)) <= most.rows
  first <- if (all(allowed)) length(allowed) + 1 else which(!allowed)[1]
  kept <- kept[stratum < first, ]
  stratum <- stratum[stratum < first]
  broken <- kept$ending %in% c("withdrawn", "collapsed") | !is.na(kept$serious)
  columns <- list()
  rarity <- numeric(0)
  for (term in c("form", "verification", "precision")) {
    levels <- in.order(kept[[term]])
    times <- tabulate(match(kept[[term]], levels))
    base <- levels[which.max(times)]
    for (i in seq_along(levels)) {
      has <- kept[[term]] == levels[i]
      if (levels[i] != base && sum(has & broken) >= least && sum(has & !broken) >= least) {
        name <- paste(levels[i], "against", base)
        columns[[name]] <- as.numeric(has)
        rarity[name] <- times[i]
      }
    }
  }
  for (term in c("sidedness", "depth")) {
    value <- kept[[term]]
    value[is.na(value)] <- 0
    name <- paste0(term, ", a tenth more")
    columns[[name]] <- floor(1000 * value + .5) / 100
    rarity[name] <- Inf
  }
  varies <- sapply(columns, function(x) any(x != x[match(stratum, stratum)]))
  columns <- columns[varies]
  while (length(columns) > 0) {
    x <- do.call(cbind, columns)
    fit <- coxph(Surv(kept$honoured_life + .5, broken) ~ x + strata(stratum), ties = "efron",
                 control = coxph.control(eps = 1e-11, iter.max = 50))
    if (!anyNA(coef(fit))) {
      for (i in seq_along(columns)) add("hazard_ratio", names(columns)[i], exp(coef(fit)[[i]]))
      return(invisible())
    }
    # A column follows from others: the rarest goes.
    columns[[names(which.min(rarity[names(columns)]))]] <- NULL
  }
}
hazards()

# --- The same numbers in results.json -----------------------------------------------------------

if (!is.null(results)) {
  known <- new.env()
  tell <- function(what, whom, value) assign(paste(what, whom, sep = "\t"), value, envir = known)
  standings <- results$standings
  for (i in seq_len(nrow(standings))) {
    tell("durability", standings$name[i], standings$durability$value[i])
    tell("life", standings$name[i], standings$life[i])
    tell("honoured_life", standings$name[i], standings$honouredLife[i])
  }
  for (i in seq_len(nrow(results$curves))) {
    for (years in c(1, 5, 10, 20)) {
      at <- match(years, results$curves$years[[i]])
      if (!is.na(at)) {
        tell(paste0("survival_years_", years), results$curves$name[i],
             results$curves$survival[[i]][at])
      }
    }
  }
  contest <- results$rankings$contest
  tell("friedman", "durability", contest$friedman[1])
  for (i in seq_len(n)) tell("mean_rank", strategies[i], contest$meanRanks[[1]][i])
  terms <- results$terms
  for (i in seq_len(NROW(terms))) {
    name <- if (terms$reference[i] == "as it is") paste(terms$term[i], terms$level[i], sep = ", ") else
      paste(terms$level[i], "against", terms$reference[i])
    tell("hazard_ratio", name, terms$ratio$value[i])
  }
  wrong <- 0
  worst <- 0
  compared <- 0
  keys <- paste(own$what, own$whom, sep = "\t")
  for (i in seq_along(keys)) {
    other <- get0(keys[i], envir = known, ifnotfound = NA)
    if (is.na(other) && is.na(own$value[i])) next
    apart <- abs(own$value[i] - other) / max(1, abs(other))
    if (is.na(apart) || apart > tolerance) {
      wrong <- wrong + 1
      if (wrong <= 20) {
        cat(sprintf("differs\t%s\t%.9f here, %s in results.json\n", keys[i], own$value[i], other))
      }
    } else {
      compared <- compared + 1
      worst <- max(worst, apart)
    }
  }
  absent <- setdiff(grep("^hazard_ratio", ls(known), value = TRUE), keys)
  for (key in absent) cat(sprintf("missing\t%s\n", key))
  cat(sprintf("compared\t%d\tgreatest difference %.1e\n", compared, worst))
  if (wrong > 0 || length(absent) > 0) quit(status = 1)
}

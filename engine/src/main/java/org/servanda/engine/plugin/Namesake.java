package org.servanda.engine.plugin;

/**
 * A name that means one strategy, and another one if its case is changed.
 *
 * @param typed the name as it was typed
 * @param meant the strategy it means
 * @param alike the name that differs from it by case only
 * @param other the strategy that one means
 */
public record Namesake(String typed, StrategyPlugin meant, String alike, StrategyPlugin other) {}

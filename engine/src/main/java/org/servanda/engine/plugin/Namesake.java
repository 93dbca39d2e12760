package org.servanda.engine.plugin;

/**
 * A name that would mean another strategy if its case were changed.
 *
 * @param typed the name as typed
 * @param meant the strategy it means
 * @param alike the name that differs from it by case only
 * @param other the strategy that one means
 */
public record Namesake(String typed, StrategyPlugin meant, String alike, StrategyPlugin other) {}

package org.servanda.engine.result;

/**
 * The measures of talks.
 *
 * @param held rounds of talks
 * @param signed agreements signed
 * @param deadlocks talks without an accepted offer
 * @param walkOuts talks that a side walked out of
 * @param draftingFailures accepted offers that failed in drafting
 * @param rejections signed agreements that a legislature rejected
 * @param first the round of the first entry into force, or −1
 */
public record TalksResult(
    int held,
    int signed,
    int deadlocks,
    int walkOuts,
    int draftingFailures,
    int rejections,
    int first) {}

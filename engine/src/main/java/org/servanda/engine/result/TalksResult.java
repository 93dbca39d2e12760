package org.servanda.engine.result;

/**
 * What talks came to.
 *
 * @param held rounds of talks
 * @param signed agreements signed
 * @param deadlocks talks nobody closed in time
 * @param walkOuts talks a side walked out of
 * @param draftingFailures accepted deals that failed in drafting
 * @param rejections signed deals a legislature rejected
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

package org.servanda.tournaments.wasm;

/**
 * All that an instance remembers.
 *
 * @param memory the bytes of its memory
 * @param globals the values of its global variables
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and copied by none
record Image(byte[] memory, long[] globals) {}

/**
 * What a thread of the application may take of its engine's memory, in megabytes.
 *
 * Young: room for what lives for a moment. Where the engine chooses it itself, a batch of a thousand pages grows to 550 MB;
 * with this it stays at 400 MB, and takes no longer.
 *
 * Old: with a limit below 2,048 MB V8 lets garbage gather up to twice of what lives before it clears up; on a machine with more
 * memory, which gets 4 GB a thread, up to four times (`MemoryController::MaxGrowingFactor` in V8's sources). Threads hold 20 to
 * 40 MB that live: without it each drifts between 50 and 100 MB, and the process with them.
 */
export const threadMemory = { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 2000 } as const;

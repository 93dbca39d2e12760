package org.servanda.engine.spi;

/** How talks ended, as one of the two leaders sees it. */
public enum TalksEnd {
  /** There have been no talks yet. */
  NONE,
  /** They were called, and one of the two did not come. */
  NOT_HELD,
  /** An agreement was signed. */
  SIGNED,
  /** The agreement in force was confirmed as it is. */
  CONFIRMED,
  /** All moves were used without an agreement. */
  DEADLOCK,
  /** This leader's side walked out. */
  WALKED_OUT,
  /** The other side walked out. */
  OTHER_WALKED_OUT,
  /** An offer was accepted, but its wording could not be agreed. */
  NOT_DRAFTED,
  /** An agreement was signed, and a legislature rejected it. */
  NOT_RATIFIED
}

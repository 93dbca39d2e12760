/**
 * Plays a tournament on an Apache Spark cluster. Begin with {@link
 * org.servanda.tournaments.spark.SparkProvider}, found as a service, and {@link
 * org.servanda.tournaments.spark.SparkExecutor}.
 */
@NullMarked
package org.servanda.tournaments.spark;

import org.jspecify.annotations.NullMarked;

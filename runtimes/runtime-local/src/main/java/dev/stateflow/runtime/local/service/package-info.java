/**
 * What HTTP stands before: somebody who answers requests to entities, and the ways in which a request is not answered. Must not know who answers, nor how requests
 * come.
 */
@NullMarked
package dev.stateflow.runtime.local.service;

import org.jspecify.annotations.NullMarked;

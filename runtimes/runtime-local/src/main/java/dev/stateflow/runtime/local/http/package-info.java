/**
 * HTTP in, HTTP out: routes, arguments, results and problems. Knows Jetty and the engine; must not know how steps, cells or the store work.
 */
@NullMarked
package dev.stateflow.runtime.local.http;

import org.jspecify.annotations.NullMarked;

/** What is new, told to whoever listens: server-sent events. */
@NullMarked
package org.sitrep.app.serve.stream;

import org.jspecify.annotations.NullMarked;

/**
 * Which events are meant: a small language over the field names of the record.
 *
 * <p>In: text such as {@code type=ASSAULT country=UKR date>=2022-01-01 actor~army}, or a filter put together in Java. Out: a
 * {@link org.sitrep.picture.filter.Filter}, a predicate over situation events that a store may also translate. Guaranteed: a text that parses never throws when it is
 * tested; a text that does not parse says where and why.
 *
 * <pre>
 * filter    = all { "or" all }
 * all       = one { [ "and" ] one }
 * one       = "not" one | "(" filter ")" | condition
 * condition = FIELD OPERATOR value { "," value }
 * OPERATOR  = "=" "!=" "~" "!~" "&lt;" "&lt;=" "&gt;" "&gt;="
 * value     = word | "words in quotation marks"
 * </pre>
 *
 * <p>A condition holds of an event if it holds of any of its tellings, and with several values if it holds of any of them; {@code !=} and {@code !~} hold if {@code =} and
 * {@code ~} do not. {@code none} stands for "not stated". A vague date or number satisfies a comparison only if it does so whatever it stands for: {@code 199X} is before
 * 2001, but neither before nor after 1995. Words compare without regard to case.
 */
@NullMarked
package org.sitrep.picture.filter;

import org.jspecify.annotations.NullMarked;

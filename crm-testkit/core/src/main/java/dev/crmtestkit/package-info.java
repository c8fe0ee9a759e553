/** What ties the parts of the toolkit together for those who want a filled database and no more. */
@NullMarked
package dev.crmtestkit;

import org.jspecify.annotations.NullMarked;

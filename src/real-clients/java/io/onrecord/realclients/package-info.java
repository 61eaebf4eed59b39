/** Software that is not ours against what we run: clients in other languages, and another registry. */
package io.onrecord.realclients;

// The compiled lexicon; `language-data` makes it from the readable tables beside it.
#ifndef LANGUAGE_DATA_H
#define LANGUAGE_DATA_H
#include <stddef.h>

// The first byte of the compiled lexicon; it lives as long as the program.
const unsigned char *attache_lexicon_bytes(void);

// Its size in bytes.
size_t attache_lexicon_size(void);

// The first byte of the tagger's compiled weights; it lives as long as the program. `attache train` makes them.
const unsigned char *attache_tagger_bytes(void);

// Their size in bytes.
size_t attache_tagger_size(void);

// The first byte of the table of states as people read it; it lives as long as the program.
const unsigned char *attache_states_bytes(void);

// Its size in bytes.
size_t attache_states_size(void);
#endif

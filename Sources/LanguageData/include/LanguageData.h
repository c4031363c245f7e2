// The compiled lexicon; `language-data` makes it from the readable tables beside it.
#ifndef LANGUAGE_DATA_H
#define LANGUAGE_DATA_H
#include <stddef.h>
extern const unsigned char attache_lexicon[];
extern const size_t attache_lexicon_size;
#endif

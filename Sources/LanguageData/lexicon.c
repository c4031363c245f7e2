#include "LanguageData.h"

_Alignas(16) static const unsigned char lexicon[] = {
#embed "lexicon.bin"
};

const unsigned char *attache_lexicon_bytes(void) { return lexicon; }

size_t attache_lexicon_size(void) { return sizeof lexicon; }

enum { tagger_size = sizeof((const unsigned char[]){
#embed "tagger.bin"
}) };

// Behind the header of 16 bytes the cells begin at multiples of their 32 bytes: none lies in two lines of the cache.
_Alignas(32) static const struct { unsigned char padding[16], bytes[tagger_size]; } tagger = { .bytes = {
#embed "tagger.bin"
} };

const unsigned char *attache_tagger_bytes(void) { return tagger.bytes; }

size_t attache_tagger_size(void) { return tagger_size; }

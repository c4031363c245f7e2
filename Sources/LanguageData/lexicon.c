#include "LanguageData.h"

_Alignas(16) static const unsigned char lexicon[] = {
#embed "lexicon.bin"
};

const unsigned char *attache_lexicon_bytes(void) { return lexicon; }

size_t attache_lexicon_size(void) { return sizeof lexicon; }

_Alignas(16) static const unsigned char tagger[] = {
#embed "tagger.bin"
};

const unsigned char *attache_tagger_bytes(void) { return tagger; }

size_t attache_tagger_size(void) { return sizeof tagger; }

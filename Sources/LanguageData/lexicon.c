#include "LanguageData.h"

_Alignas(16) const unsigned char attache_lexicon[] = {
#embed "lexicon.bin"
};
const size_t attache_lexicon_size = sizeof attache_lexicon;

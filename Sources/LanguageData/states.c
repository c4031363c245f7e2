#include "LanguageData.h"

static const unsigned char states[] = {
#embed "Tables/states.tsv"
};

const unsigned char *attache_states_bytes(void) { return states; }

size_t attache_states_size(void) { return sizeof states; }

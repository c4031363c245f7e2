enum InterchangeFormatsPlaceholder {}

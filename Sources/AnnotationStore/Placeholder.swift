enum AnnotationStorePlaceholder {}

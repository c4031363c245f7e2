call attache#Define('markdown', 'markdown')

call attache#Define('attache', 'json')

call attache#Define('text', 'plaintext')

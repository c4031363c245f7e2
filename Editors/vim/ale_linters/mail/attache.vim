call attache#Define('mail', 'mail')

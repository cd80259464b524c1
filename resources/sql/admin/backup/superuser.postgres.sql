SELECT current_setting('is_superuser')

SELECT value FROM desk.settings WHERE key = 'api_sha256'

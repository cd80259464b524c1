SELECT a.id, a.currency, a.time_zone FROM wallet.accounts AS a WHERE a.id IN (SELECT value FROM json_each(:ids))

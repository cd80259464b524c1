SET LOCAL ROLE walletdesk_api;

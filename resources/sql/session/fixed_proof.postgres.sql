-- Proves the text of a fixed plan where no variable of the function can stand in for a missing column.
PREPARE walletdesk_proof {{TYPES}} AS {{TEXT}};
DEALLOCATE walletdesk_proof;

--@ name     seal_audit
--@ guard    agent supervisor auditor security
--@ result   number int, sealed int, pending int
--@ language plpgsql
BEGIN
  RETURN QUERY SELECT s.number, s.sealed, s.pending FROM evidence.seal() AS s;
END

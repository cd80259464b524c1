--@ name     seal_audit
--@ guard    agent supervisor auditor security
--@ result   number int, sealed int, pending int
--@ language plpgsql
BEGIN
  PERFORM api.provision_end_stalled();
  RETURN QUERY SELECT s.number, s.sealed, s.pending FROM evidence.seal() AS s;
END

--@ name     anchor_seal
--@ guard    agent supervisor auditor security
--@ result   number int
--@ language plpgsql
BEGIN
  RETURN QUERY SELECT evidence.anchor();
END

--@ name   open_customer
--@ guard  agent supervisor
--@ param  user_no text required
DECLARE
  v_now TIMESTAMPTZ := compat.now();
  v_user wallet.users;
BEGIN
  SELECT u.* INTO v_user FROM wallet.users AS u WHERE u.user_no = p_user_no;
  IF v_user.id IS NULL THEN
    PERFORM api.refuse('WD006', 'unknown_user');
  END IF;
  INSERT INTO desk.openings (id, login, user_id) VALUES (compat.uuid7(), api.me(), v_user.id);
  PERFORM api.audit('customer_opened', 'user', v_user.id, p_command, '');
  v_answer := jsonb_build_object(
    'id', v_user.id, 'user_no', v_user.user_no, 'name', compat.mask_name(v_user.name),
    'phone', compat.mask_phone(coalesce(v_user.phone, v_user.phone_e164)), 'email', compat.mask_email(v_user.email),
    'id_number', compat.mask_id_number(v_user.id_number), 'status', v_user.status, 'kyc_level', v_user.kyc_level,
    'two_factor', v_user.two_factor, 'vip', v_user.vip::integer, 'locale', v_user.locale,
    'created_at', compat.to_ms(v_user.created_at),
    'contacts_30d', (SELECT count(*) FROM desk.contacts AS c
                     WHERE c.user_id = v_user.id AND c.started_at >= v_now - interval '30 days'));
END;

SELECT api.provision_login(p_login => ?, p_person_id => ?, p_employee_no => ?, p_name => ?, p_team => '', p_kind => 'security', p_verifier => ?, p_at => compat.now())

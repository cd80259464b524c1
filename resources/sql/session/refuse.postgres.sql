PERFORM api.refuse('WD003', '{{WORD}}');

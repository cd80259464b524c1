SELECT session_user AS login

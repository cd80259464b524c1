"""Stands between a client and a PostgreSQL server as a connection pooler does: a session's key is not the server's.

pooler.py SERVER_PORT: listens on loopback and prints its own port."""
import socket
import sys
import threading


def pump(source, target, change):
    while data := source.recv(65536):
        target.sendall(change(data))
    target.shutdown(socket.SHUT_WR)


def other_key(data):
    at = data.find(b"K\x00\x00\x00\x0c")  # BackendKeyData: a process id and a secret
    return data if at < 0 else data[:at + 5] + b"\x7f\x00\x00\x01" + data[at + 9:]


listener = socket.create_server(("127.0.0.1", 0))
print(listener.getsockname()[1], flush=True)
while True:
    client, _ = listener.accept()
    server = socket.create_connection(("127.0.0.1", int(sys.argv[1])))
    threading.Thread(target=pump, args=(client, server, bytes), daemon=True).start()
    threading.Thread(target=pump, args=(server, client, other_key), daemon=True).start()

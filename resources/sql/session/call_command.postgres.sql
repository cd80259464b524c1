SELECT api.{{NAME}}_v1({{ARGUMENTS}}) AS answer

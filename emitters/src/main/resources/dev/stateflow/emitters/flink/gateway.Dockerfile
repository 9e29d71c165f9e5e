# The HTTP gateway of {{application}} {{version}}. Build in the folder that holds the job's jar:
#   docker build -f {{finalName}}-flink/gateway.Dockerfile -t {{image}}-gateway .
FROM eclipse-temurin:17-jre
COPY {{finalName}}-flink/{{gateway}} /gateway.jar
USER 1000
EXPOSE 8080
ENTRYPOINT ["java", "-jar", "/gateway.jar", "--host=0.0.0.0"]

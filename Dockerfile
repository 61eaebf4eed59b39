FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY pom.xml ./
COPY .mvn .mvn
COPY schemas schemas
COPY src src
RUN --mount=type=cache,target=/root/.m2 mvn -B -q -Dquick package

# RocksDB's native library is built against glibc: an Alpine image will not do.
FROM eclipse-temurin:17-jre
RUN useradd --system --create-home --home-dir /data onrecord
COPY --from=build /build/target/onrecord.jar /app/
COPY --from=build /build/target/lib /app/lib/
USER onrecord
ENV ONRECORD_DATA_DIR=/data
# RocksDB allocates from many threads: with an arena for each, freed memory stays with the process.
ENV MALLOC_ARENA_MAX=2
VOLUME /data
EXPOSE 8080
# exec form: the JVM gets the signals and shuts down cleanly.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "-jar", "/app/onrecord.jar"]
CMD ["serve"]

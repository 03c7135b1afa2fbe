using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using RemoteSessions.Abstractions;

namespace RemoteSessions.Aws.Credentials;

/// <summary>
/// Reads the temporary credentials that the AWS CLI obtained by assuming roles and saved in <c>~/.aws/cli/cache</c>. With these
/// credentials, users don't have to enter another MFA code, and roles that require MFA can be used in PowerShell sessions that can't prompt
/// for a code.
/// </summary>
internal static class CliCache
{
    /// <summary>
    /// Returns the credentials for a role, or null if no credentials are saved or the credentials expire within 15 minutes.
    /// </summary>
    public static SigningKeys? Read(RoleSettings role, EnvironmentVariables environment)
    {
        try
        {
            var path = Path.Join(environment.Home, ".aws", "cli", "cache", FileName(role));
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return document.RootElement.TryGetProperty("Credentials", out var credentials)
                && JsonKeys.Read(
                    credentials, "AccessKeyId", "SecretAccessKey", "SessionToken", "Expiration") is { Expiration: { } end } keys
                && end > DateTimeOffset.UtcNow.AddMinutes(15)
                    ? keys
                    : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    // The AWS CLI names the file after a hash of the AssumeRole arguments. The hashed text has the same format as the output of Python's
    // json.dumps with sorted keys.
    private static string FileName(RoleSettings role)
    {
        var arguments = new List<string>();
        if (role.DurationSeconds is { } duration)
            arguments.Add($"\"DurationSeconds\": {duration}");
        Add("ExternalId", role.ExternalId);
        Add("RoleArn", role.Arn);
        Add("RoleSessionName", role.SessionName);
        Add("SerialNumber", role.MfaSerial);
        var text = "{" + string.Join(", ", arguments) + "}";
#pragma warning disable CA5350 // The hash is used only as a file name.
        return Convert.ToHexString(SHA1.HashData(System.Text.Encoding.UTF8.GetBytes(text))).ToLowerInvariant() + ".json";
#pragma warning restore CA5350

        void Add(string name, string? value)
        {
            if (value is not null)
                arguments.Add($"\"{name}\": \"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(value)}\"");
        }
    }
}

namespace RemoteSessions.Emulator.Signing;

/// <summary>The date, Region, and service for which a signature is valid.</summary>
internal sealed record CredentialScope(string Date, string Region, string Service)
{
    public override string ToString() => $"{Date}/{Region}/{Service}/aws4_request";
}

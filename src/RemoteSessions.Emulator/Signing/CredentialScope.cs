namespace RemoteSessions.Emulator.Signing;

/// <summary>What a signature is good for: a day, a region, a service.</summary>
internal sealed record CredentialScope(string Date, string Region, string Service)
{
    public override string ToString() => $"{Date}/{Region}/{Service}/aws4_request";
}

namespace RemoteSessions.Aws.Configuration;

/// <summary>The address that replaces the AWS endpoint of a service.</summary>
/// <param name="Url">The address, or null for the AWS endpoint.</param>
/// <param name="IsForAllServices">Indicates whether the address also replaces the AWS endpoints of all other services.</param>
internal sealed record ConfiguredEndpoint(Uri? Url, bool IsForAllServices);

# Work of others that is embedded in our assemblies, for the bill of materials. NuGet packages are found without being named here.
# For each: Name, Version, License (SPDX), Purl, and Resource, the end of the name of the resource that holds it.
# THIRD-PARTY-NOTICES.txt has to have its licence; Package.Tests.ps1 fails where either lacks.
@{
    Embedded = @()
    # Resources of our own making: the ends of their names.
    Own      = @()
}
